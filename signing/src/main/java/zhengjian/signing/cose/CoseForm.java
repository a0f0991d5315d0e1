package zhengjian.signing.cose;

import java.util.Optional;

/**
 * Which of the shapes of {@link CoseSign1} is meant. What is written in one form is refused in every other, so a signature
 * made for one purpose is never taken for another one.
 *
 * @param type value of the header parameter {@code typ} (16, RFC 9596); with it goes the tag 18, without it there is none
 */
public record CoseForm(Optional<String> type) {
    /** No tag and no type: the token in a QR code, where every byte counts. */
    public static final CoseForm TOKEN = new CoseForm(Optional.empty());

    /** Tag 18 and this type, such as {@code application/statuslist+cwt}. */
    public static CoseForm typed(String type) {
        return new CoseForm(Optional.of(type));
    }
}
