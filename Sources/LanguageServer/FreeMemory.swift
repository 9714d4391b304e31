#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The C library's heap. Reading a corpus and its tables leaves free memory in the heaps of a dozen threads, which the library keeps for
/// itself; an editor's helper that is idle most of the day gives it back.
enum FreeMemory {
  /// Lets threads share heaps: as many as there are cores, instead of eight for each core. To be called before there are threads.
  static func shareHeaps() {
    // glibc, malloc.h: M_ARENA_MAX is -8. Other libraries have no such function, and need none.
    guard let mallopt = function("mallopt", (@convention(c) (Int32, Int32) -> Int32).self) else { return }
    _ = mallopt(-8, Int32(truncatingIfNeeded: max(2, sysconf(Int32(_SC_NPROCESSORS_ONLN)))))
  }

  /// Gives what is free back to the system; some milliseconds, in which other threads may wait for memory.
  static func release() {
    guard let trim = function("malloc_trim", (@convention(c) (Int) -> Int32).self) else { return }
    _ = trim(0)
  }

  /// The C function `name`, whose type (glibc, malloc.h) is `type`; nil where the C library has none. Swift's module of the C library leaves
  /// these two out.
  private static func function<Function>(_ name: String, _ type: Function.Type) -> Function? {
    #if canImport(Glibc)
      guard let symbol = dlsym(nil, name) else { return nil }
      return withUnsafeBytes(of: symbol) { $0.load(as: type) }
    #else
      return nil
    #endif
  }
}
