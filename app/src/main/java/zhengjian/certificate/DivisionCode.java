package zhengjian.certificate;

/** A division code of GB/T 2260: six digits, two each for province, city and county. Whether it exists is the catalogue's. */
public record DivisionCode(String code) implements Comparable<DivisionCode> {
    public DivisionCode {
        if (!isSixDigits(code)) {
            throw new IllegalArgumentException("区划代码应为六位数字 / a division code has six digits, found “"
                    + code.substring(0, Math.min(code.length(), 20)) + "”");
        }
    }

    /**
     * Reads six digits; surrounding blanks and full-width digits are forgiven.
     *
     * @throws IllegalArgumentException if anything else stands there
     */
    public static DivisionCode parse(String text) {
        StringBuilder narrow = new StringBuilder();
        for (char c : text.strip().toCharArray()) {
            narrow.append(c >= '０' && c <= '９' ? (char) (c - '０' + '0') : c);
        }
        return new DivisionCode(narrow.toString());
    }

    /** The province that the code lies in: the first two digits and four zeros. */
    public DivisionCode province() {
        return new DivisionCode(code.substring(0, 2) + "0000");
    }

    /** The city that the code lies in: the first four digits and two zeros. */
    public DivisionCode city() {
        return new DivisionCode(code.substring(0, 4) + "00");
    }

    public boolean isProvince() {
        return code.endsWith("0000");
    }

    public boolean isCity() {
        return code.endsWith("00") && !isProvince();
    }

    public boolean isCounty() {
        return !code.endsWith("00");
    }

    @Override
    public int compareTo(DivisionCode other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }

    private static boolean isSixDigits(String code) {
        return code.length() == 6 && code.charAt(0) != '0' && code.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
