package zhengjian.verification.receipt;

/**
 * An organisation that asked under its own name. Its receipts name it, and holders see who checked them.
 *
 * @param creditCode its unified social credit code
 * @param name as in its account
 */
public record Organisation(String creditCode, String name) {}
