package zhengjian.ledger;

/** Why a change was not acknowledged. The message is one sentence, Chinese then English, safe to show. */
public abstract sealed class NotAppended extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotAppended(String sentence) {
        super(sentence);
    }

    NotAppended(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** The change itself is not allowed, for the reason that the message gives. Nothing of it was stored. */
    public static final class Refused extends NotAppended {
        private static final long serialVersionUID = 1;

        /** @param sentence Chinese, then “ / ”, then English */
        public Refused(String sentence) {
            super(sentence);
        }
    }

    /** The ledger takes no change at the moment. Nothing of this one was stored. */
    public static final class Unavailable extends NotAppended {
        private static final long serialVersionUID = 1;

        /** Why. Only a full queue passes by itself within moments. */
        public enum Reason {
            QUEUE_FULL,
            READ_ONLY,
            CLOCK_BEHIND,
            STORE_FAILED,
            CLOSED
        }

        private final Reason reason;

        Unavailable(Reason reason, String sentence) {
            super(sentence);
            this.reason = reason;
        }

        static Unavailable storeFailed() {
            return new Unavailable(Reason.STORE_FAILED, "数据未能写入 / the store did not take the change");
        }

        static Unavailable queueFull() {
            return new Unavailable(
                    Reason.QUEUE_FULL, "系统繁忙，请稍后再试 / too many changes are waiting; try again in a moment");
        }

        static Unavailable closed() {
            return new Unavailable(Reason.CLOSED, "存证服务已停止 / the ledger is closed");
        }

        static Unavailable readOnly(String reason) {
            return new Unavailable(Reason.READ_ONLY, "存证账本只读：" + reason);
        }

        static Unavailable clockBehind(long micros) {
            return new Unavailable(
                    Reason.CLOCK_BEHIND,
                    "系统时钟比最近一次存证慢 " + micros / 1_000_000 + " 秒，暂停写入 / the clock is " + micros / 1_000_000
                            + " s behind the last entry; nothing is written until it is right");
        }

        public Reason reason() {
            return reason;
        }
    }

    /**
     * The commit failed and the change may or may not be stored. Submitting the same change again under the same
     * idempotency key settles it: it is then stored exactly once.
     */
    public static final class InDoubt extends NotAppended {
        private static final long serialVersionUID = 1;

        InDoubt(Throwable cause) {
            super(
                    "写入结果不明，请用同一请求重试 / it is not known whether the change was stored; send the same request again",
                    cause);
        }
    }
}
