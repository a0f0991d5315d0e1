/**
 * Lists as XLSX, read as a stream and with suspicion: an archive is checked before a part of it is unpacked, nothing that
 * is unpacked may grow past its bound, and no entity, link or macro is ever followed.
 */
@NullMarked
package zhengjian.issuance.xlsx;

import org.jspecify.annotations.NullMarked;
