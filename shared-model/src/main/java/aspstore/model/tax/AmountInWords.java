package aspstore.model.tax;

import aspstore.model.Money;
import java.util.ArrayList;
import java.util.List;

/// An amount in words by thousand, lakh and crore: `Rupees One Lakh Twenty Thousand and Fifty Paise Only`.
public final class AmountInWords {

    private static final String[] SMALL = {
        "Zero",
        "One",
        "Two",
        "Three",
        "Four",
        "Five",
        "Six",
        "Seven",
        "Eight",
        "Nine",
        "Ten",
        "Eleven",
        "Twelve",
        "Thirteen",
        "Fourteen",
        "Fifteen",
        "Sixteen",
        "Seventeen",
        "Eighteen",
        "Nineteen"
    };
    private static final String[] TENS = {
        "", "", "Twenty", "Thirty", "Forty", "Fifty", "Sixty", "Seventy", "Eighty", "Ninety"
    };

    private AmountInWords() {}

    public static String of(Money amount) {
        var sign = amount.paise() < 0 ? "Minus " : "";
        long rupees = Math.abs(amount.paise() / 100);
        int paise = (int) Math.abs(amount.paise() % 100);
        return sign + positive(rupees, paise) + " Only";
    }

    private static String positive(long rupees, int paise) {
        var fraction = words(paise) + (paise == 1 ? " Paisa" : " Paise");
        if (paise == 0) {
            return "Rupees " + words(rupees);
        }
        return rupees == 0 ? fraction : "Rupees " + words(rupees) + " and " + fraction;
    }

    private static String words(long number) {
        if (number == 0) {
            return SMALL[0];
        }
        var parts = new ArrayList<String>();
        if (number >= 10_000_000) {
            parts.add(words(number / 10_000_000) + " Crore");
        }
        addGroup(parts, number / 100_000 % 100, " Lakh");
        addGroup(parts, number / 1000 % 100, " Thousand");
        addGroup(parts, number / 100 % 10, " Hundred");
        addGroup(parts, number % 100, "");
        return String.join(" ", parts);
    }

    private static void addGroup(List<String> parts, long below100, String unit) {
        if (below100 > 0) {
            parts.add(belowHundred((int) below100) + unit);
        }
    }

    private static String belowHundred(int number) {
        if (number < 20) {
            return SMALL[number];
        }
        return number % 10 == 0 ? TENS[number / 10] : TENS[number / 10] + " " + SMALL[number % 10];
    }
}
