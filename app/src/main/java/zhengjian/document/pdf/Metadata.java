package zhengjian.document.pdf;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;

/** The information dictionary and the XMP packet that says the same, with the marks of PDF/A-3a and PDF/UA-1. */
final class Metadata {
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
    private static final DateTimeFormatter PDF =
            DateTimeFormatter.ofPattern("'D:'yyyyMMddHHmmss'+08''00'''", Locale.ROOT);
    private static final DateTimeFormatter XMP =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss'+08:00'", Locale.ROOT);
    private static final String PACKET = """
            <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
              xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
              xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
            <dc:format>application/pdf</dc:format>
            <dc:language><rdf:Bag><rdf:li>zh-CN</rdf:li></rdf:Bag></dc:language>
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
            <dc:description><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:description>
            <dc:creator><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq></dc:creator>
            <xmp:CreateDate>%s</xmp:CreateDate>
            <xmp:ModifyDate>%s</xmp:ModifyDate>
            <xmp:CreatorTool>%s</xmp:CreatorTool>
            <pdf:Producer>%s</pdf:Producer>
            <pdfaid:part>3</pdfaid:part>
            <pdfaid:conformance>A</pdfaid:conformance>
            <pdfuaid:part>1</pdfuaid:part>
            </rdf:Description>
            <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
              xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
              xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
            <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
            <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
            <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
            <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
            <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
            <pdfaProperty:name>part</pdfaProperty:name>
            <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
            <pdfaProperty:category>internal</pdfaProperty:category>
            <pdfaProperty:description>Part of ISO 14289 that the file conforms to</pdfaProperty:description>
            </rdf:li></rdf:Seq></pdfaSchema:property>
            </rdf:li></rdf:Bag></pdfaExtension:schemas>
            </rdf:Description>
            </rdf:RDF>
            </x:xmpmeta>
            <?xpacket end="r"?>
            """;
    private static final String[] PIECES = PACKET.split("%s");

    private Metadata() {}

    /** {@code D:20260618100000+08'00'}. */
    static String pdfDate(Instant instant) {
        return PDF.format(instant.atOffset(CHINA));
    }

    static void information(PdfBuffer out, int object, Particulars of) {
        String date = pdfDate(of.created());
        out.begin(object).text("<</Title").unicode(of.title());
        out.text("/Subject").unicode(of.subject());
        out.text("/Author").unicode(of.author());
        out.text("/Creator(").text(Particulars.CREATOR).text(")/Producer(").text(Particulars.PRODUCER);
        out.text(")/CreationDate(")
                .text(date)
                .text(")/ModDate(")
                .text(date)
                .text(")>>")
                .end();
    }

    static void packet(PdfBuffer out, int object, Particulars of) {
        OffsetDateTime created = of.created().atOffset(CHINA);
        String date = XMP.format(created);
        String[] values = {
            escape(of.title()),
            escape(of.subject()),
            escape(of.author()),
            date,
            date,
            Particulars.CREATOR,
            Particulars.PRODUCER
        };
        StringBuilder packet = new StringBuilder(PACKET.length() + 400).append(PIECES[0]);
        for (int i = 0; i < values.length; i++) {
            packet.append(values[i]).append(PIECES[i + 1]);
        }
        byte[] bytes = packet.toString().getBytes(StandardCharsets.UTF_8);
        out.stream(object, "/Type/Metadata/Subtype/XML", bytes, 0, bytes.length);
    }

    /** Sixteen bytes that tell this file from others: the digest of what it says. */
    static byte[] identifier(Particulars of) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(of.title().getBytes(StandardCharsets.UTF_8));
            of.attachments().forEach(attachment -> digest.update(attachment.content()));
            return Arrays.copyOf(digest.digest(), 16);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
