package zhengjian.web;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whose request it is, for limits: the peer's address, or what a trusted proxy says in {@code X-Forwarded-For} (its last
 * entry that is not a trusted proxy itself). Never used to identify a person.
 */
public final class ClientAddress {
    private static final String FORWARDED = "X-Forwarded-For";
    private static final int HOPS = 8;

    private final Set<String> trustedProxies;

    /** @param trustedProxies literal IP addresses of our own proxies; their word is believed, nobody else's */
    public ClientAddress(List<String> trustedProxies) {
        this.trustedProxies =
                Set.copyOf(trustedProxies.stream().map(ClientAddress::canonical).toList());
    }

    /** One key for each client: the IPv4 address, or the first 64 bits of an IPv6 address, which one line owns whole. */
    public String of(Context context) {
        String peer = context.req().getRemoteAddr();
        if (trustedProxies.isEmpty() || !trustedProxies.contains(canonical(peer))) {
            return key(peer);
        }
        String forwarded = context.req().getHeader(FORWARDED);
        return forwarded == null ? key(peer) : key(lastStranger(forwarded).orElse(peer));
    }

    private Optional<String> lastStranger(String forwarded) {
        String[] hops = forwarded.split(",", -1);
        for (int i = hops.length - 1; i >= Math.max(0, hops.length - HOPS); i--) {
            String hop = hops[i].strip();
            if (parse(hop).isEmpty()) {
                return Optional.empty();
            }
            if (!trustedProxies.contains(canonical(hop))) {
                return Optional.of(hop);
            }
        }
        return Optional.empty();
    }

    private static String key(String literal) {
        if (literal.indexOf(':') < 0) {
            return literal;
        }
        return parse(literal)
                .map(address -> {
                    byte[] bytes = address.getAddress();
                    if (bytes.length == 16) {
                        Arrays.fill(bytes, 8, 16, (byte) 0);
                    }
                    return hostAddress(bytes);
                })
                .orElse(literal);
    }

    private static String canonical(String literal) {
        return parse(literal).map(InetAddress::getHostAddress).orElse(literal);
    }

    /** Literals only: a name is never looked up. */
    private static Optional<InetAddress> parse(String literal) {
        String bare =
                literal.startsWith("[") && literal.endsWith("]") ? literal.substring(1, literal.length() - 1) : literal;
        boolean looksLiteral = !bare.isEmpty()
                && bare.length() <= 45
                && bare.chars().allMatch(symbol -> symbol == '.' || symbol == ':' || Character.digit(symbol, 16) >= 0)
                && (bare.indexOf(':') >= 0 || Character.isDigit(bare.charAt(bare.length() - 1)));
        if (!looksLiteral) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(bare));
        } catch (UnknownHostException notAnAddress) {
            return Optional.empty();
        }
    }

    private static String hostAddress(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes).getHostAddress();
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(bytes.length + " bytes", impossible);
        }
    }
}
