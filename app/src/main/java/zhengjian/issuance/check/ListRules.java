package zhengjian.issuance.check;

import java.time.LocalDate;
import zhengjian.catalogue.Divisions;
import zhengjian.catalogue.PilotCounties;
import zhengjian.catalogue.TitleCatalogue;
import zhengjian.certificate.DivisionCode;
import zhengjian.certificate.Publication;
import zhengjian.document.GlyphCoverage;

/**
 * What a list is checked against.
 *
 * @param province of the issuing authority: the scope of regular certificates
 * @param today in Asia/Shanghai
 */
public record ListRules(
        Divisions divisions,
        TitleCatalogue catalogue,
        PilotCounties pilot,
        GlyphCoverage glyphs,
        DivisionCode province,
        Publication publication,
        LocalDate today) {}
