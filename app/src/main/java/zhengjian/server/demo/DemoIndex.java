package zhengjian.server.demo;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import zhengjian.certificate.Certificate;
import zhengjian.certificate.CertificateNumber;
import zhengjian.register.Register;
import zhengjian.register.RegisteredCertificate;
import zhengjian.server.employer.DemoEmployers;
import zhengjian.server.staff.DemoStaff;

/** {@code demo.json}: everything that a program needs to try the demonstration. The people in it are invented. */
final class DemoIndex {
    private static final int PAGE = 500;

    private DemoIndex() {}

    /** @param baseUrl without a trailing slash */
    static void write(Path file, String baseUrl, Register register) throws IOException {
        try (JsonGenerator json = begin(file)) {
            json.writeStartObject();
            writeProvince(json, baseUrl, register);
            json.writeEndObject();
        }
    }

    /** The same with what another province has issued. */
    static void write(Path file, String baseUrl, Register register, DemoNeighbour neighbour) throws IOException {
        try (JsonGenerator json = begin(file)) {
            json.writeStartObject();
            writeProvince(json, baseUrl, register);
            json.writeObjectFieldStart("otherProvince");
            json.writeStringField("issuer", DemoProvince.ANHUI.code);
            json.writeStringField("configuration", "anhui/demo.yaml");
            json.writeStringField("baseUrl", neighbour.baseUrl());
            writeCertificates(json, neighbour.baseUrl(), neighbour.application().register());
            json.writeEndObject();
            json.writeEndObject();
        }
    }

    private static JsonGenerator begin(Path file) throws IOException {
        JsonGenerator json =
                JsonMapper.builder().build().getFactory().createGenerator(file.toFile(), JsonEncoding.UTF8);
        return json.useDefaultPrettyPrinter();
    }

    private static void writeProvince(JsonGenerator json, String baseUrl, Register register) throws IOException {
        json.writeStringField("baseUrl", baseUrl);
        writeCertificates(json, baseUrl, register);
        json.writeArrayFieldStart("staff");
        for (DemoStaff.Member member : DemoStaff.MEMBERS) {
            write(json, member);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("employers");
        for (DemoEmployers.Member member : DemoEmployers.MEMBERS) {
            write(json, member);
        }
        json.writeEndArray();
    }

    private static void writeCertificates(JsonGenerator json, String baseUrl, Register register) throws IOException {
        json.writeArrayFieldStart("certificates");
        String after = "";
        List<CertificateNumber> page = register.numbersAfter(after, PAGE);
        while (!page.isEmpty()) {
            for (CertificateNumber number : page) {
                write(json, baseUrl, register.find(number).orElseThrow());
            }
            after = page.get(page.size() - 1).canonical();
            page = register.numbersAfter(after, PAGE);
        }
        json.writeEndArray();
    }

    private static void write(JsonGenerator json, DemoStaff.Member member) throws IOException {
        json.writeStartObject();
        json.writeStringField("user", member.user());
        json.writeStringField("password", member.password());
        json.writeStringField("totpSecret", member.oneTimeSecret().base32());
        json.writeStringField("role", member.role().code());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, DemoEmployers.Member member) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", member.name());
        json.writeStringField("creditCode", member.code());
        json.writeStringField("apiKey", member.apiKey());
        json.writeStringField("password", member.password());
        json.writeStringField("totpSecret", member.oneTimeSecret().base32());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, String baseUrl, RegisteredCertificate registered) throws IOException {
        Certificate certificate = registered.certificate();
        json.writeStartObject();
        json.writeStringField("number", certificate.number().text());
        json.writeStringField("name", certificate.holder().name().text());
        json.writeStringField("idNumber", certificate.holder().id().number());
        json.writeStringField("kind", certificate.scope().kind().code());
        json.writeStringField("family", certificate.family().code());
        json.writeStringField("status", registered.status().status().code());
        json.writeStringField("division", certificate.scope().division().code());
        json.writeStringField("token", baseUrl + "/v/" + registered.tokenText());
        json.writeBooleanField("earlierNumber", registered.earlierNumber());
        json.writeEndObject();
    }
}
