/** Tests of the package of the same name. */
@NullMarked
package zhengjian.recognition.pages;

import org.jspecify.annotations.NullMarked;
