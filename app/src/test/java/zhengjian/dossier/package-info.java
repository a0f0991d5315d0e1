/** Tests of {@code zhengjian.dossier}. */
@NullMarked
package zhengjian.dossier;

import org.jspecify.annotations.NullMarked;
