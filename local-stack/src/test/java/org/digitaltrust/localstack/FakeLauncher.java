package org.digitaltrust.localstack;

/** ./dta up, with fake applications, on free ports and the tests' folder. */
final class FakeLauncher {
    private FakeLauncher() {}

    public static void main(String[] arguments) {
        System.exit(new LocalStack().run(arguments, () -> FakeApplication.options(FakeApplication::two)));
    }
}
