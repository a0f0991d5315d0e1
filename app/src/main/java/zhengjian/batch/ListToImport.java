package zhengjian.batch;

/**
 * A list that is to be imported into a register that is not empty.
 *
 * @param sha256 of the file, 64 hexadecimal digits
 * @param publication its document number
 * @param certificates how many it would issue
 */
public record ListToImport(String sha256, String publication, int certificates) {
    public ListToImport {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("a SHA-256 has 64 hexadecimal digits");
        }
    }
}
