package org.fachui.simulators.bureau.register;

import java.time.LocalDate;

/** A registered mortgage. */
public record Mortgage(String no, String holder, LocalDate since, long fen) {}
