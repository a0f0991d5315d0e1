package zhengjian.holder.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zhengjian.certificate.CertificateNumber;
import zhengjian.certificate.person.IdDocument;
import zhengjian.certificate.person.PersonName;
import zhengjian.holder.Addresses;
import zhengjian.holder.OwnCertificates;
import zhengjian.holder.SignedHolder;

/**
 * Signs a holder in. Asking for a code only draws one and answers; whether there is such a person is looked up afterwards, on
 * other threads, so that no clock can tell. Everything is kept in memory: a restart ends every code. Safe for threads.
 */
public final class SignInWithCode {
    /** How long a code is good. */
    public static final Duration LIFE = Duration.ofMinutes(10);
    /** How often a code may be tried. */
    public static final int TRIES = 5;

    private static final Logger LOG = LoggerFactory.getLogger(SignInWithCode.class);
    private static final int CHALLENGE = 24;
    private static final int MOST = 20_000;
    private static final int THREADS = 2;
    private static final int WAITING = 256;
    private static final int PATIENCE_SECONDS = 10;

    private final OwnCertificates own;
    private final Addresses addresses;
    private final SendCode sender;
    private final boolean addressNeeded;
    private final InstantSource clock;
    private final SecureRandom random;
    private final Cache<String, Pending> pending;
    private final ThreadPoolExecutor sending;

    /** @param sender {@link SendCode#SHOWN} in a demonstration without mail server: then nobody needs an address */
    public SignInWithCode(
            OwnCertificates own, Addresses addresses, SendCode sender, InstantSource clock, SecureRandom random) {
        this.own = own;
        this.addresses = addresses;
        this.sender = sender;
        this.addressNeeded = sender != SendCode.SHOWN;
        this.clock = clock;
        this.random = random;
        this.pending = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(LIFE)
                .ticker(() -> Duration.between(Instant.EPOCH, clock.instant()).toNanos())
                .build();
        this.sending = new ThreadPoolExecutor(
                THREADS, THREADS, 30, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), task -> {
                    Thread thread = new Thread(task, "sign-in-codes");
                    thread.setDaemon(true);
                    return thread;
                });
        this.sending.allowCoreThreadTimeOut(true);
    }

    /** Who somebody says to be. */
    public record Claim(PersonName name, IdDocument id, CertificateNumber number) {
        @Override
        public String toString() {
            return "a claim";
        }
    }

    /**
     * What everybody is answered, in as many characters.
     *
     * @param shown the code, in a demonstration only
     */
    public record Asked(String challenge, Instant until, Optional<String> shown) {
        @Override
        public String toString() {
            return "a challenge";
        }
    }

    /** A code on its way. */
    private static final class Pending {
        final SignInCode code;
        final CompletableFuture<Optional<SignedHolder>> person = new CompletableFuture<>();
        private int left = TRIES;

        Pending(SignInCode code) {
            this.code = code;
        }

        synchronized boolean mayTry() {
            return left-- > 0;
        }
    }

    /** Draws a code; it reaches somebody only if the three belong together and an address is registered. */
    public Asked ask(Claim claim) {
        byte[] bytes = new byte[CHALLENGE];
        random.nextBytes(bytes);
        String challenge = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Pending made = new Pending(SignInCode.draw(random));
        pending.put(challenge, made);
        try {
            sending.execute(() -> find(claim, made));
        } catch (RejectedExecutionException full) {
            LOG.warn("too many codes are waiting to be sent; one was dropped");
            made.person.complete(Optional.empty());
        }
        return new Asked(
                challenge,
                clock.instant().plus(LIFE).truncatedTo(ChronoUnit.SECONDS),
                addressNeeded ? Optional.empty() : Optional.of(made.code.digits()));
    }

    private void find(Claim claim, Pending made) {
        try {
            Optional<SignedHolder> person = own.person(claim.name(), claim.id(), claim.number());
            if (addressNeeded && person.isPresent()) {
                send(person.get(), made);
            }
            made.person.complete(person);
        } catch (RuntimeException e) {
            LOG.error("a holder cannot be looked up", e);
            made.person.complete(Optional.empty());
        }
    }

    private void send(SignedHolder person, Pending made) {
        Optional<Addresses.Registered> registered = addresses.find(person.key());
        if (registered.isEmpty()) {
            return;
        }
        try {
            sender.send(registered.get().address(), made.code.digits(), LIFE);
        } catch (SendCode.NotSent e) {
            LOG.error("a sign-in code was not sent: {}", e.getMessage());
        }
    }

    /** Who signs in with this code; empty when anything about it is wrong. A code is taken once. */
    public Optional<SignedHolder> redeem(String challenge, String typed) {
        Pending asked = challenge.length() > 64 ? null : pending.getIfPresent(challenge);
        if (asked == null || !asked.mayTry() || !asked.code.fits(typed)) {
            return Optional.empty();
        }
        if (!pending.asMap().remove(challenge, asked)) {
            return Optional.empty();
        }
        try {
            return asked.person.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LOG.error("a holder was not looked up in time");
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
