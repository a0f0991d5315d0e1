package zhengjian.committee;

import java.util.Optional;
import zhengjian.certificate.Channel;
import zhengjian.certificate.DivisionCode;
import zhengjian.certificate.Family;
import zhengjian.certificate.Kind;
import zhengjian.certificate.Rank;

/**
 * What a committee has decided about somebody, as far as its authorisation is concerned.
 *
 * @param division where the certificate will hold: a province for a regular one
 * @param series as printed
 * @param employer at the time; asked for where a committee reviews one unit's people only
 * @param year of the review
 */
public record Matter(
        Family family,
        Kind kind,
        DivisionCode division,
        String series,
        String specialty,
        Rank rank,
        Channel channel,
        Optional<String> employer,
        int year) {}
