package org.fachui.platform.problems;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Comparator;
import java.util.Map;

/**
 * Answers Bean Validation: the first violation by field name, with what the constraint accepts. A
 * violation of a *returned* value is our own fault and stays a 500.
 */
@Provider
public final class ConstraintViolationMapper
    implements ExceptionMapper<ConstraintViolationException> {
  @Override
  public Response toResponse(ConstraintViolationException exception) {
    boolean ours =
        exception.getConstraintViolations().stream()
            .anyMatch(violation -> has(violation, ElementKind.RETURN_VALUE));
    if (ours) {
      return ProblemResponses.of(StatusProblems.of(500));
    }
    return exception.getConstraintViolations().stream()
        .min(Comparator.comparing(ConstraintViolationMapper::pointer))
        .map(violation -> ProblemResponses.of(problem(violation)))
        .orElseGet(() -> ProblemResponses.of(StatusProblems.of(400)));
  }

  private static Problem problem(ConstraintViolation<?> violation) {
    Problem.Builder problem =
        Problem.invalidField(pointer(violation), "The value " + violation.getMessage() + ".");
    Map<String, Object> attributes = violation.getConstraintDescriptor().getAttributes();
    for (String name : new String[] {"min", "max", "value", "regexp"}) {
      Object limit = attributes.get(name);
      if (limit != null) {
        problem.accepted(name, limit);
      }
    }
    return problem.build();
  }

  private static boolean has(ConstraintViolation<?> violation, ElementKind kind) {
    for (Path.Node node : violation.getPropertyPath()) {
      if (node.getKind() == kind) {
        return true;
      }
    }
    return false;
  }

  /** {@code /paddles/0/bidder} inside a body, the bare name for a parameter. */
  private static String pointer(ConstraintViolation<?> violation) {
    StringBuilder pointer = new StringBuilder();
    String parameter = "";
    for (Path.Node node : violation.getPropertyPath()) {
      if (node.getKind() == ElementKind.PARAMETER) {
        parameter = String.valueOf(node.getName());
      } else if (node.getKind() != ElementKind.METHOD) {
        if (node.getIndex() != null) {
          pointer.append('/').append(node.getIndex());
        }
        if (node.getName() != null && !node.getName().startsWith("<")) {
          pointer.append('/').append(node.getName());
        }
      }
    }
    return pointer.isEmpty() ? parameter : pointer.toString();
  }
}
