package aspstore.desk.example;

import aspstore.model.BusinessUnit;
import aspstore.model.PartCode;
import aspstore.model.PersonId;
import aspstore.model.SerialNo;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// Who and what plays a part today: chosen by the seed, so that the same seed gives the same day.
///
/// @param board the serialised part whose life is followed
/// @param plain a part without a serial, out of warranty
/// @param dear a serialised part of such value that one debt stops the technician
/// @param elsewhere a part that only the second store has
/// @param scarce a part of which there are too few
/// @param spare a part that lies in the box and on no paper
/// @param due further parts that have fallen to their reorder level
public record Cast(
        long seed,
        PartCode board,
        PartCode plain,
        PartCode dear,
        PartCode elsewhere,
        PartCode scarce,
        PartCode spare,
        List<PartCode> due,
        Staff pune,
        Staff nashik,
        List<String> customers,
        int numbers) {

    /// @param manager and the others by the name under which they sign in
    public record Staff(PersonId counter, PersonId manager, List<PersonId> technicians) {}

    private static final List<String> BOARDS = List.of("WM-PCB-7782", "RF-INV-2210", "MW-PCB-310");
    private static final List<String> PLAIN = List.of("RF-GSK-260", "RF-THR-K59", "WM-DRS-12");
    private static final List<String> DEAR = List.of("AC-CMP-R32-15", "AC-CMP-R32-10");
    private static final List<String> ELSEWHERE = List.of("WM-SPD-7K", "RF-TMR-6H", "DW-FLT-30", "MW-TTR-270");
    private static final List<String> SCARCE = List.of("AC-FMO-40", "AC-BLW-630", "AC-DRP-12");
    private static final List<String> SPARE = List.of("RF-LMP-LED", "MW-FUS-HV5");
    private static final List<String> DUE = List.of("WM-VLV-2W", "WM-SNS-LVL", "RF-HTR-160");
    private static final List<String> STOCKED_HA = List.of(
            "WM-BLT-1270",
            "WM-PMP-030",
            "RF-GSK-260",
            "RF-THR-K59",
            "WM-DRS-12",
            "RF-TMR-6H",
            "RF-LMP-LED",
            "MW-TTR-270",
            "MW-FUS-HV5",
            "DW-FLT-30",
            "WM-SPD-7K");
    private static final List<String> STOCKED_AC = List.of("AC-CAP-50", "AC-SNS-10K");
    private static final List<String> UNITS =
            List.of("WM-PCB-7782", "RF-INV-2210", "MW-PCB-310", "MW-MAG-2M", "WM-MTR-480", "RF-CMP-R600");
    private static final List<String> PEOPLE = List.of(
            "Anil Shinde",
            "Sunil Pawar",
            "Imran Shaikh",
            "Vikas More",
            "Ganesh Jadhav",
            "Rohit Kale",
            "Joseph Fernandes",
            "Deepak Bhosale");
    private static final List<String> CLERKS = List.of("Meena Joshi", "Priya Kulkarni", "Farida Mulla", "Asha Gaikwad");
    private static final List<String> HEADS = List.of("Prakash Deshmukh", "Nilima Rane", "Satish Wagh", "Vandana Iyer");
    private static final List<String> CUSTOMERS = List.of(
            "आशा कुलकर्णी",
            "Ramesh Patil",
            "Sneha Deshpande",
            "Hotel Shreyas",
            "Yusuf Pathan",
            "Lata Mane",
            "Green Leaf Laundry",
            "Arvind Bapat");

    public static Cast of(long seed) {
        var random = new Random(seed * 7919 + 17);
        var people = shuffled(PEOPLE, random);
        var clerks = shuffled(CLERKS, random);
        var heads = shuffled(HEADS, random);
        return new Cast(
                seed,
                pick(BOARDS, random),
                pick(PLAIN, random),
                pick(DEAR, random),
                pick(ELSEWHERE, random),
                pick(SCARCE, random),
                pick(SPARE, random),
                DUE.stream().map(PartCode::new).toList(),
                new Staff(id(clerks.get(0)), id(heads.get(0)), List.of(id(people.get(0)), id(people.get(1)))),
                new Staff(id(clerks.get(1)), id(heads.get(1)), List.of(id(people.get(2)))),
                shuffled(CUSTOMERS, random),
                random.nextInt(1000, 9000));
    }

    /// How many of something there are today: the seed's whim within limits, both inclusive.
    public int many(String of, int least, int most) {
        return least + new Random(seed * 31 + of.hashCode()).nextInt(most - least + 1);
    }

    /// Parts of which there is plenty in Pune.
    public List<PartCode> stockedOf(BusinessUnit bu) {
        var names = bu.equals(Example.HA) ? STOCKED_HA : STOCKED_AC;
        return names.stream()
                .map(PartCode::new)
                .filter(part -> !part.equals(plain) && !part.equals(elsewhere))
                .toList();
    }

    /// Parts told apart by serial of which there are enough in Pune.
    public List<PartCode> units() {
        return UNITS.stream()
                .map(PartCode::new)
                .filter(part -> !part.equals(board))
                .toList();
    }

    public String familyElsewhere() {
        return switch (elsewhere.text()) {
            case "WM-SPD-7K" -> "WM-SPIDER";
            case "RF-TMR-6H" -> "RF-TIMER";
            case "DW-FLT-30" -> "DW-FILTER";
            default -> "MW-TURNTABLE";
        };
    }

    public String job(int number) {
        return "SR-" + numbers + "-" + (100 + number);
    }

    public String customer(int number) {
        return customers.get(number % customers.size());
    }

    public SerialNo serial(PartCode part, int number) {
        var letters = part.text().replaceAll("[^A-Z]", "");
        return new SerialNo(letters.substring(0, Math.min(4, letters.length()))
                + numbers
                + String.format(Locale.ROOT, "%04d", number));
    }

    /// `ANIL.SHINDE` is Anil Shinde.
    public static String name(PersonId person) {
        var words = new ArrayList<String>();
        for (var word : person.text().split("\\.")) {
            words.add(word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT));
        }
        return String.join(" ", words);
    }

    private static PersonId id(String name) {
        return new PersonId(name.toUpperCase(Locale.ROOT).replace(' ', '.'));
    }

    private static PartCode pick(List<String> from, Random random) {
        return new PartCode(from.get(random.nextInt(from.size())));
    }

    private static List<String> shuffled(List<String> from, Random random) {
        var shuffled = new ArrayList<>(from);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }
}
