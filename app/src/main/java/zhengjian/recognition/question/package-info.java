/**
 * What is asked: a described credential, a place, a purpose, a day. Plain values, checked when they are made; a fact that
 * nobody stated stays unstated and is never filled in.
 */
@NullMarked
package zhengjian.recognition.question;

import org.jspecify.annotations.NullMarked;
