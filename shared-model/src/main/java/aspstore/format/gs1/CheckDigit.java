package aspstore.format.gs1;

/// The last digit of a GTIN, an SSCC or a GLN, by which a misread one shows.
public final class CheckDigit {

    private CheckDigit() {}

    /// From the right, without the check digit, weighed 3, 1, 3, 1 …
    ///
    /// @param digits without the check digit
    public static int of(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int weight = (digits.length() - i) % 2 == 1 ? 3 : 1;
            sum += weight * (digits.charAt(i) - '0');
        }
        return (10 - sum % 10) % 10;
    }

    /// @param number digits, the last of which is the check digit
    public static boolean holds(String number) {
        int last = number.length() - 1;
        return of(number.substring(0, last)) == number.charAt(last) - '0';
    }
}
