/**
 * Recognition as pages: what somebody typed becomes a question, and the answer becomes words in both languages. Decides
 * nothing itself. Nothing personal is ever put into an address.
 */
@NullMarked
package zhengjian.recognition.pages;

import org.jspecify.annotations.NullMarked;
