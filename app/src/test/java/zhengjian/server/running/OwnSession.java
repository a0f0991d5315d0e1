package zhengjian.server.running;

import java.security.SecureRandom;
import java.time.Instant;
import zhengjian.certificate.person.PersonName;
import zhengjian.staff.Account;
import zhengjian.staff.OneTimeSecret;
import zhengjian.staff.PasswordHash;
import zhengjian.staff.Role;
import zhengjian.staff.UserName;

/** An auditor's session besides those that other tests use, by an account made for it. */
record OwnSession(String token) {
    static OwnSession open(RunningDemo demo) {
        SecureRandom random = new SecureRandom();
        OneTimeSecret secret = OneTimeSecret.generate(random);
        String password = "password of one test";
        demo.application()
                .accounts()
                .enter(new Account(
                        new UserName("for.one.test"),
                        new PersonName("冯一"),
                        Role.AUDITOR,
                        true,
                        PasswordHash.of(password.toCharArray(), random),
                        secret,
                        "test"));
        String code = secret.code(Instant.now());
        String body = Http.object("user", "for.one.test", "password", password, "code", code);
        Http.Reply opened = demo.http().post("/api/v1/staff/session", body);
        return new OwnSession(opened.json().get("token").asText());
    }

    String[] bearer() {
        return new String[] {"Authorization", "Bearer " + token};
    }
}
