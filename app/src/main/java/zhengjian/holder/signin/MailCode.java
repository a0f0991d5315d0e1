package zhengjian.holder.signin;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Properties;
import zhengjian.holder.EmailAddress;

/** Sends codes by SMTP. The letter names nobody: whoever reads it by mistake learns nothing. Safe for threads. */
public final class MailCode implements SendCode {
    private static final String PATIENCE = "10000";

    private final Server server;
    private final Properties properties;

    public MailCode(Server server) {
        this.server = server;
        this.properties = properties(server);
    }

    /** How the way to the mail server is protected. */
    public enum Protection {
        /** From the first byte on. */
        TLS,
        /** After STARTTLS; never without. */
        STARTTLS,
        /** Not at all: for a server on this very machine. */
        NONE
    }

    /**
     * Who takes our letters.
     *
     * @param from sender of the letters
     * @param user empty when the server wants no password
     * @param siteHost shown in the letter, so that the reader knows where the code belongs
     */
    public record Server(
            String host,
            int port,
            Protection protection,
            EmailAddress from,
            String user,
            String password,
            String siteHost) {
        @Override
        public String toString() {
            return "mail server " + host + ":" + port;
        }
    }

    private static Properties properties(Server server) {
        String prefix = server.protection() == Protection.TLS ? "mail.smtps." : "mail.smtp.";
        Properties properties = new Properties();
        properties.put("mail.transport.protocol", server.protection() == Protection.TLS ? "smtps" : "smtp");
        properties.put(prefix + "host", server.host());
        properties.put(prefix + "port", Integer.toString(server.port()));
        properties.put(prefix + "connectiontimeout", PATIENCE);
        properties.put(prefix + "timeout", PATIENCE);
        properties.put(prefix + "writetimeout", PATIENCE);
        properties.put(prefix + "auth", Boolean.toString(!server.user().isEmpty()));
        properties.put(prefix + "ssl.checkserveridentity", "true");
        if (server.protection() == Protection.STARTTLS) {
            properties.put(prefix + "starttls.enable", "true");
            properties.put(prefix + "starttls.required", "true");
        }
        return properties;
    }

    @Override
    public void send(EmailAddress to, String code, Duration life) throws NotSent {
        try {
            Session session = Session.getInstance(properties);
            MimeMessage message = new MimeMessage(session);
            message.setFrom(new InternetAddress(server.from().text()));
            message.setRecipient(Message.RecipientType.TO, new InternetAddress(to.text()));
            message.setSubject("登录验证码 Sign-in code", StandardCharsets.UTF_8.name());
            message.setText(text(code, life), StandardCharsets.UTF_8.name());
            message.setHeader("Auto-Submitted", "auto-generated");
            message.saveChanges();
            try (Transport transport = session.getTransport()) {
                transport.connect(
                        server.user().isEmpty() ? null : server.user(),
                        server.user().isEmpty() ? null : server.password());
                transport.sendMessage(message, message.getAllRecipients());
            }
        } catch (MessagingException e) {
            throw new NotSent("the mail server " + server.host() + ":" + server.port() + " did not take a code", e);
        }
    }

    private String text(String code, Duration life) {
        return "您的登录验证码是 " + code + "，" + life.toMinutes() + " 分钟内有效，只能用一次。\n"
                + "只在 " + server.siteHost() + " 填写，不要告诉任何人，包括自称工作人员的人。\n"
                + "如果不是您在登录，不必理会；如果反复收到，请联系发证机关。\n\n"
                + "Your sign-in code is " + code + ". It is good for " + life.toMinutes() + " minutes, once.\n"
                + "Enter it at " + server.siteHost() + " only; tell it to nobody, staff included.\n"
                + "If you are not signing in, ignore this letter.\n";
    }
}
