package zhengjian.document.face;

/** The colours of a certificate, sRGB. */
final class Palette {
    static final int PAPER = 0xfffdf7;
    static final int CREAM = 0xfdf3dc;
    static final int CRIMSON = 0x8c1f1a;
    static final int GOLD = 0xa8812c;
    static final int PALE_GOLD = 0xe3d6b0;
    static final int FAINT_GOLD = 0xeee3c6;
    static final int GOLD_INK = 0x7a5a14;
    static final int LABEL = 0x5b5340;
    static final int INK = 0x1c1a17;
    static final int VERMILION = 0xc0241c;
    static final int BROWN = 0x8a5200;
    static final int BROWN_INK = 0x6b3f00;
    static final int BROWN_TINT = 0xfff4e0;
    static final int SAMPLE = 0xf8e6dd;
    static final int WHITE = 0xffffff;

    private Palette() {}
}
