package zhengjian.document.qr;

import com.google.zxing.common.reedsolomon.GenericGF;
import com.google.zxing.common.reedsolomon.ReedSolomonEncoder;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.decoder.Version;
import java.util.ArrayList;
import java.util.List;

/** Adds the Reed-Solomon codewords and mixes the blocks (ISO/IEC 18004, 7.5 and 7.6). */
final class ErrorCorrection {
    private ErrorCorrection() {}

    static byte[] interleaved(byte[] data, Version version, ErrorCorrectionLevel level) {
        Version.ECBlocks blocks = version.getECBlocksForLevel(level);
        int corrections = blocks.getECCodewordsPerBlock();
        ReedSolomonEncoder encoder = new ReedSolomonEncoder(GenericGF.QR_CODE_FIELD_256);
        List<int[]> all = new ArrayList<>();
        int from = 0;
        for (Version.ECB kind : blocks.getECBlocks()) {
            for (int i = 0; i < kind.getCount(); i++) {
                int[] block = new int[kind.getDataCodewords() + corrections];
                for (int k = 0; k < kind.getDataCodewords(); k++) {
                    block[k] = data[from++] & 0xff;
                }
                encoder.encode(block, corrections);
                all.add(block);
            }
        }
        return mix(all, corrections, version.getTotalCodewords());
    }

    private static byte[] mix(List<int[]> blocks, int corrections, int total) {
        byte[] out = new byte[total];
        int at = 0;
        int longest = blocks.get(blocks.size() - 1).length - corrections;
        for (int k = 0; k < longest; k++) {
            for (int[] block : blocks) {
                if (k < block.length - corrections) {
                    out[at++] = (byte) block[k];
                }
            }
        }
        for (int k = 0; k < corrections; k++) {
            for (int[] block : blocks) {
                out[at++] = (byte) block[block.length - corrections + k];
            }
        }
        return out;
    }
}
