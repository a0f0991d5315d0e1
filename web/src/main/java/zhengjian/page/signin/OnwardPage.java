package zhengjian.page.signin;

/**
 * Signed in, and on from here: a browser that comes from another site keeps a session's cookie back until a page of ours
 * leads on.
 *
 * @param to where the person wanted to go, with language prefix
 */
public record OnwardPage(String to) {}
