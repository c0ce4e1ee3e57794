package org.digitaltrust.pledge.verification;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.GregorianCalendar;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.digitaltrust.pledge.origin.PublicOrigin;

/** Draws the certificate of a pledge as PDF, with a code that leads to the page that says whether it still holds. */
@ApplicationScoped
class DrawCertificate {

    private final PublicOrigin origin;
    private final Clock clock;

    DrawCertificate(PublicOrigin origin, Clock clock) {
        this.origin = origin;
        this.clock = clock;
    }

    byte[] of(Verify.Shown shown, Words words) {
        try (var document = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            describe(document, words);
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (var stream = new PDPageContentStream(document, page)) {
                var sheet = new Sheet(stream, page.getMediaBox(), Typeface.regular(document), Typeface.bold(document));
                draw(sheet, shown, words);
            }
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("certificate not drawn", e);
        }
    }

    private void describe(PDDocument document, Words words) {
        var now = GregorianCalendar.from(clock.instant().atZone(VerificationView.ZONE));
        document.getDocumentInformation().setTitle(words.of("certificate"));
        document.getDocumentInformation().setCreationDate(now);
        document.getDocumentCatalog().setLanguage(words.tag());
    }

    private void draw(Sheet sheet, Verify.Shown shown, Words words) throws IOException {
        var view = shown.view();
        var address = origin.of("/pledges/v1/verifications/" + shown.pledge());
        sheet.frame();
        sheet.centred(words.of("certificate"), 22, true, 130);
        sheet.centred(words.nameOf(view.name()), 30, true, 210);
        sheet.centred(words.of("certificate.pledged"), 13, false, 245);
        sheet.centred(shown.title(), 18, true, 285);
        sheet.centred(view.code().issuer(), 13, false, 315);
        sheet.line(words.of("version"), Integer.toString(view.version()), 375);
        sheet.line(words.of("signed_on"), words.of(view.signedOn()), 397);
        sheet.line(words.of("valid_until"), words.of(view.lastDay()), 419);
        sheet.line(words.of("number"), shown.pledge().toString(), 441);
        sheet.line(words.of("certificate.hash"), shown.sha256(), 463);
        sheet.code(QrCode.of(address), 170, 520);
        sheet.centred(words.of("certificate.scan"), 11, false, 720);
        sheet.centred(address, 9, false, 738);
    }
}
