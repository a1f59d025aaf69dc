package org.fachui.devstack.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/** Folders that belong to one user alone, and their removal. */
public final class Folders {
  private Folders() {}

  /** Makes the folder (and those above it) when missing; only its owner may enter it. */
  public static Path makePrivate(Path folder) {
    try {
      Path made = Files.createDirectories(folder);
      Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rwx------"));
      return made;
    } catch (IOException e) {
      throw new StackFailure("Cannot use the folder " + folder + ": " + e.getMessage(), e);
    }
  }

  /** Removes a folder with everything in it; links are removed, not followed. */
  public static void delete(Path folder) {
    try {
      Files.walkFileTree(folder, new Deleting());
    } catch (NoSuchFileException e) {
      // it is not there, as was asked for
      return;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Deleting extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.deleteIfExists(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException cause) throws IOException {
      if (cause instanceof NoSuchFileException) {
        return FileVisitResult.CONTINUE;
      }
      throw cause;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException cause)
        throws IOException {
      if (cause != null) {
        throw cause;
      }
      Files.deleteIfExists(folder);
      return FileVisitResult.CONTINUE;
    }
  }
}
