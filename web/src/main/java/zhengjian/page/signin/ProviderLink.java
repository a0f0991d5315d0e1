package zhengjian.page.signin;

/**
 * The identity provider that an area's page for signing in offers.
 *
 * @param name as people know it
 * @param english its English name
 * @param path without language prefix, of what leads there
 */
public record ProviderLink(String name, String english, String path) {}
