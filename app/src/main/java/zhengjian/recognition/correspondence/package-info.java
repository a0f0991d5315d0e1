/** What a level, a skill grade or a qualification corresponds to, is treated as, or leads to: read off the rules, one way only. */
@NullMarked
package zhengjian.recognition.correspondence;

import org.jspecify.annotations.NullMarked;
