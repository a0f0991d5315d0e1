/**
 * Which rules hold at this register: those of the release, or the newest that two people adopted. Each version is entered
 * in the ledger once, when the register is opened.
 */
@NullMarked
package zhengjian.server.rules;

import org.jspecify.annotations.NullMarked;
