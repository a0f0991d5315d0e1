/**
 * From a published list to certificates: read with suspicion, checked cell by cell, entered all or not at all, and never
 * twice.
 */
@NullMarked
package zhengjian.issuance;

import org.jspecify.annotations.NullMarked;
