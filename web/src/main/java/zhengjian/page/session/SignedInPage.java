package zhengjian.page.session;

/** A page that only somebody who is signed in gets to see. Its template takes {@code frame}, {@code visitor}, {@code page}. */
public interface SignedInPage {
    /** Its template, such as {@code staff/home.jte}. */
    String template();

    /** Key of the menu's item that this page belongs to; empty for none. */
    String here();

    /** Path without language prefix under which the page is found again after it answered a form; empty where it is not. */
    default String again() {
        return "";
    }
}
