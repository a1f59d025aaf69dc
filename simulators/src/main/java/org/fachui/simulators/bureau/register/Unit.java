package org.fachui.simulators.bureau.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A unit of real estate, as all bureaus together know it.
 *
 * @param entryNo of the entry that made the owner the owner; empty for the first one
 * @param arrearsFen by bureau
 * @param occupant NOBODY, OWNER, TENANT or OTHER
 * @param households registered there
 */
public record Unit(
    String unitCode,
    Person owner,
    String entryNo,
    LocalDate since,
    String place,
    int areaM2x100,
    List<Mortgage> mortgages,
    List<Seizure> seizures,
    Map<Bureau, Long> arrearsFen,
    boolean illegalBuilding,
    String occupant,
    int households) {
  /** Copies what it is given. */
  public Unit {
    mortgages = List.copyOf(mortgages);
    seizures = List.copyOf(seizures);
    arrearsFen = Map.copyOf(arrearsFen);
  }

  /** The numbers of all that burdens it. */
  public List<String> burdens() {
    return Stream.concat(seizures.stream().map(Seizure::no), mortgages.stream().map(Mortgage::no))
        .toList();
  }

  /** After an entry: another owner, free of everything. */
  public Unit enteredFor(Person buyer, String number, LocalDate on) {
    return new Unit(
        unitCode,
        buyer,
        number,
        on,
        place,
        areaM2x100,
        List.of(),
        List.of(),
        arrearsFen,
        illegalBuilding,
        occupant,
        households);
  }
}
