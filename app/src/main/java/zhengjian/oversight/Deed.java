package zhengjian.oversight;

/**
 * Who did something, and where it can be read.
 *
 * @param actor as recorded; empty for somebody of the public
 * @param what one word or number: which request, account, committee, certificate
 * @param path of the page that shows it, without language prefix; empty where there is none
 */
public record Deed(String actor, String what, String path) {
    /** Nobody is recorded. */
    public static final Deed NOBODYS = new Deed("", "", "");
}
