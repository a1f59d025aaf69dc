package org.fachui.simulators.bureau.register;

import java.time.LocalDate;

/** A registered seizure; the first in a unit's list is the first seizure, the others wait. */
public record Seizure(String no, String court, String caseNo, LocalDate since) {}
