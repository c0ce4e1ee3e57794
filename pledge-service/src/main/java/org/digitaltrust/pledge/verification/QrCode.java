package org.digitaltrust.pledge.verification;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/** An address as a square of dots, with the quiet zone that readers need around it. */
final class QrCode {

    private static final int QUIET = 4;

    private final BitMatrix dots;

    private QrCode(BitMatrix dots) {
        this.dots = dots;
    }

    static QrCode of(String address) {
        var hints = Map.of(EncodeHintType.MARGIN, QUIET, EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M);
        try {
            return new QrCode(new QRCodeWriter().encode(address, BarcodeFormat.QR_CODE, 0, 0, hints));
        } catch (WriterException e) {
            throw new IllegalStateException("an address that is too long for a code: " + address.length(), e);
        }
    }

    /** Dots on each side. */
    int size() {
        return dots.getWidth();
    }

    /** @param y from the top */
    boolean isDark(int x, int y) {
        return dots.get(x, y);
    }
}
