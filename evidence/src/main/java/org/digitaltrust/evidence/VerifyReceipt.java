package org.digitaltrust.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Locale;

/**
 * Verifies a receipt from the command line, and with it the saved answer that holds it: {@code FILE JWKS}, where FILE may be
 * {@code -} for standard input and JWKS is a file or an http(s) address. Ends with 0 when it is valid, 1 when it is not, 2 when that could not be found out.
 */
public final class VerifyReceipt {

    private final PrintStream out;
    private final PrintStream complaints;

    VerifyReceipt(PrintStream out, PrintStream complaints) {
        this.out = out;
        this.complaints = complaints;
    }

    /** See the class. */
    public static void main(String[] arguments) {
        var program = new VerifyReceipt(to(FileDescriptor.out), to(FileDescriptor.err));
        System.exit(program.run(arguments));
    }

    private static PrintStream to(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, UTF_8);
    }

    int run(String... arguments) {
        if (arguments.length != 2) {
            complaints.println("Say which: FILE JWKS, where FILE may be - and JWKS is a file or an address.");
            return 2;
        }
        try {
            var file = ReceiptFile.read(Inputs.textOf(arguments[0]));
            return tell(
                    file,
                    new Verifier(KeySet.read(Inputs.keys(arguments[1]))).verify(file.receipt(), Verifier.RECEIPT));
        } catch (IOException | IllegalArgumentException e) {
            complaints.println("not checked: " + (e instanceof IOException ? e.toString() : e.getMessage()));
            return 2;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 2;
        }
    }

    private int tell(ReceiptFile file, Verification verification) throws JsonProcessingException {
        return switch (verification) {
            case Verification.Valid it
            when !file.agreesWith(it.payload()) -> {
                out.println("not valid: the answer differs from what was signed");
                yield 1;
            }
            case Verification.Valid it -> {
                out.println("valid: signed with key " + it.kid());
                out.println(new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(it.payload()));
                yield 0;
            }
            case Verification.Invalid it -> {
                out.println("not valid: "
                        + it.reason().name().toLowerCase(Locale.ROOT).replace('_', ' '));
                yield 1;
            }
        };
    }
}
