//! A SQLite file system that passes everything on to the real one, writes down what it did to the disk, and can run out of room.
#![expect(unsafe_code, reason = "SQLite asks for its file systems as tables of C functions; only this test has one")]

use rusqlite::ffi::{
    SQLITE_FULL, SQLITE_NOTFOUND, SQLITE_OK, sqlite3_file, sqlite3_filename, sqlite3_initialize, sqlite3_io_methods, sqlite3_vfs,
    sqlite3_vfs_find, sqlite3_vfs_register,
};
use std::{
    ffi::{CStr, c_char, c_int, c_void},
    mem, ptr, slice,
    sync::{
        Mutex, MutexGuard, Once,
        atomic::{AtomicI64, Ordering},
    },
};

/// What SQLite did to one file, in order.
#[derive(Clone, Debug)]
pub(super) enum Deed {
    Create,
    Write {
        at: usize,
        bytes: Vec<u8>,
    },
    Truncate(usize),
    Sync,
    /// `durable`: the folder was synced after it.
    Delete {
        durable: bool,
    },
}

/// A line of the log.
#[derive(Clone, Debug)]
pub(super) enum Event {
    /// A deed, and the name of the file without its folder.
    Disk(String, Deed),
    /// The program learnt that its commit succeeded: so many entries must survive from here on.
    Acknowledged(u64),
}

/// The name to open a store or a connection on.
pub(super) const NAME: &str = "power_loss";

static LOG: Mutex<Vec<Event>> = Mutex::new(Vec::new());
static WRITES_LEFT: AtomicI64 = AtomicI64::new(i64::MAX);
static FULL: Mutex<Full> = Mutex::new(Full::Growth);

/// What a full disk refuses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Full {
    /// Making a file longer: what most file systems do.
    Growth,
    /// Writing anything: what those do that never write in place.
    Everything,
}

/// The only user of the file system, until dropped: there is one log.
pub(super) struct Recording(#[expect(dead_code, reason = "held, not read")] MutexGuard<'static, ()>);

impl Recording {
    pub(super) fn start() -> Self {
        static REGISTER: Once = Once::new();
        static ONE: Mutex<()> = Mutex::new(());
        REGISTER.call_once(register);
        let guard = ONE.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        LOG.lock().unwrap().clear();
        WRITES_LEFT.store(i64::MAX, Ordering::SeqCst);
        Self(guard)
    }
}

pub(super) fn acknowledge(entries: u64) {
    LOG.lock().unwrap().push(Event::Acknowledged(entries));
}

pub(super) fn events() -> Vec<Event> {
    LOG.lock().unwrap().clone()
}

/// From now on so many writes succeed, and every later one finds the disk full.
pub(super) fn room_for(writes: i64, full: Full) {
    *FULL.lock().unwrap() = full;
    WRITES_LEFT.store(writes, Ordering::SeqCst);
}

/// Our file: SQLite allocates `szOsFile` bytes for it, which end with the real file system's own.
#[repr(C)]
struct File {
    base: sqlite3_file,
    /// Null for files without a name.
    name: *mut String,
    real: *mut sqlite3_file,
}

fn log(file: *mut sqlite3_file, deed: Deed) {
    // SAFETY: SQLite hands back the file that `open` filled in; `name` lives until `close`.
    if let Some(name) = unsafe { (*file.cast::<File>()).name.as_ref() } {
        LOG.lock().unwrap().push(Event::Disk(name.clone(), deed));
    }
}

fn base_name(path: &str) -> String {
    path.rsplit('/').next().unwrap_or(path).to_owned()
}

/// Calls the real file system's method of the same name.
macro_rules! pass_on {
    ($($name:ident = $method:ident($($argument:ident: $type:ty),*);)*) => {$(
        unsafe extern "C" fn $name(file: *mut sqlite3_file, $($argument: $type),*) -> c_int {
            // SAFETY: `real` was opened by `open`, and the real file system has every method of version 1.
            unsafe {
                let real = (*file.cast::<File>()).real;
                (*(*real).pMethods).$method.unwrap()(real, $($argument),*)
            }
        }
    )*};
}

pass_on! {
    read = xRead(to: *mut c_void, length: c_int, at: i64);
    pass_write = xWrite(bytes: *const c_void, length: c_int, at: i64);
    pass_truncate = xTruncate(length: i64);
    pass_close = xClose();
    file_size = xFileSize(size: *mut i64);
    lock = xLock(level: c_int);
    unlock = xUnlock(level: c_int);
    check_reserved = xCheckReservedLock(held: *mut c_int);
    sector_size = xSectorSize();
    characteristics = xDeviceCharacteristics();
}

unsafe extern "C" fn write(file: *mut sqlite3_file, bytes: *const c_void, length: c_int, at: i64) -> c_int {
    let mut size = 0;
    // SAFETY: `file` as it came, and a place for the answer.
    unsafe { file_size(file, &raw mut size) };
    let refused = *FULL.lock().unwrap() == Full::Everything || at + i64::from(length) > size;
    if refused && WRITES_LEFT.fetch_sub(1, Ordering::SeqCst) <= 0 {
        return SQLITE_FULL;
    }
    // SAFETY: SQLite gives `length` readable bytes.
    let written = unsafe { slice::from_raw_parts(bytes.cast::<u8>(), usize::try_from(length).unwrap()) };
    log(file, Deed::Write { at: usize::try_from(at).unwrap(), bytes: written.to_vec() });
    // SAFETY: the arguments are passed on as they came.
    unsafe { pass_write(file, bytes, length, at) }
}

unsafe extern "C" fn truncate(file: *mut sqlite3_file, length: i64) -> c_int {
    log(file, Deed::Truncate(usize::try_from(length).unwrap()));
    // SAFETY: the arguments are passed on as they came.
    unsafe { pass_truncate(file, length) }
}

/// The real disk need not wait: what survives is decided by the log.
unsafe extern "C" fn sync(file: *mut sqlite3_file, _flags: c_int) -> c_int {
    log(file, Deed::Sync);
    SQLITE_OK
}

unsafe extern "C" fn control(_file: *mut sqlite3_file, _what: c_int, _argument: *mut c_void) -> c_int {
    SQLITE_NOTFOUND
}

unsafe extern "C" fn close(file: *mut sqlite3_file) -> c_int {
    // SAFETY: SQLite closes a file once; `name` came from `Box::into_raw` in `open` or is null.
    unsafe {
        let code = pass_close(file);
        let name = (*file.cast::<File>()).name;
        if !name.is_null() {
            drop(Box::from_raw(name));
        }
        code
    }
}

static METHODS: sqlite3_io_methods = sqlite3_io_methods {
    iVersion: 1,
    xClose: Some(close),
    xRead: Some(read),
    xWrite: Some(write),
    xTruncate: Some(truncate),
    xSync: Some(sync),
    xFileSize: Some(file_size),
    xLock: Some(lock),
    xUnlock: Some(unlock),
    xCheckReservedLock: Some(check_reserved),
    xFileControl: Some(control),
    xSectorSize: Some(sector_size),
    xDeviceCharacteristics: Some(characteristics),
    // Version 1 ends here.
    xShmMap: None,
    xShmLock: None,
    xShmBarrier: None,
    xShmUnmap: None,
    xFetch: None,
    xUnfetch: None,
};

/// The file system that was the default before.
unsafe fn real(vfs: *mut sqlite3_vfs) -> *mut sqlite3_vfs {
    // SAFETY: `register` put it there.
    unsafe { (*vfs).pAppData.cast() }
}

unsafe extern "C" fn open(vfs: *mut sqlite3_vfs, name: sqlite3_filename, file: *mut sqlite3_file, flags: c_int, out: *mut c_int) -> c_int {
    // SAFETY: SQLite gives `szOsFile` bytes at `file`, which `register` made large enough for ours and the real one after it; a file
    // with null methods is not closed.
    unsafe {
        let ours = file.cast::<File>();
        let real_file = ours.add(1).cast::<sqlite3_file>();
        ptr::write(ours, File { base: sqlite3_file { pMethods: ptr::null() }, name: ptr::null_mut(), real: real_file });
        let path = (!name.is_null()).then(|| CStr::from_ptr(name).to_str().unwrap());
        let existed = path.is_some_and(|path| std::path::Path::new(path).exists());
        let code = (*real(vfs)).xOpen.unwrap()(real(vfs), name, real_file, flags, out);
        if code == SQLITE_OK {
            if let Some(path) = path {
                (*ours).name = Box::into_raw(Box::new(base_name(path)));
                if !existed {
                    log(file, Deed::Create);
                }
            }
            (*ours).base.pMethods = &raw const METHODS;
        }
        code
    }
}

unsafe extern "C" fn delete(vfs: *mut sqlite3_vfs, name: *const c_char, sync_folder: c_int) -> c_int {
    // SAFETY: SQLite gives a C string; the real file system gets what we got, but for the sync.
    unsafe {
        let path = CStr::from_ptr(name).to_str().unwrap();
        if std::path::Path::new(path).exists() {
            LOG.lock().unwrap().push(Event::Disk(base_name(path), Deed::Delete { durable: sync_folder != 0 }));
        }
        (*real(vfs)).xDelete.unwrap()(real(vfs), name, 0)
    }
}

/// Calls the real file system's function of the same name.
macro_rules! pass_on_vfs {
    ($($name:ident = $method:ident($($argument:ident: $type:ty),*);)*) => {$(
        unsafe extern "C" fn $name(vfs: *mut sqlite3_vfs, $($argument: $type),*) -> c_int {
            // SAFETY: the arguments are passed on as they came, to a file system that has every function of version 1.
            unsafe { (*real(vfs)).$method.unwrap()(real(vfs), $($argument),*) }
        }
    )*};
}

pass_on_vfs! {
    access = xAccess(name: *const c_char, flags: c_int, out: *mut c_int);
    full_path = xFullPathname(name: *const c_char, length: c_int, out: *mut c_char);
    randomness = xRandomness(length: c_int, out: *mut c_char);
    sleep = xSleep(microseconds: c_int);
    current_time = xCurrentTime(out: *mut f64);
}

fn register() {
    // SAFETY: called once, before any connection uses the name; the table is never freed, as SQLite asks. All-zero is a valid table:
    // null functions are absent ones.
    unsafe {
        assert_eq!(sqlite3_initialize(), SQLITE_OK);
        let real = sqlite3_vfs_find(ptr::null());
        let mut vfs: Box<sqlite3_vfs> = Box::new(mem::zeroed());
        vfs.iVersion = 1;
        vfs.szOsFile = c_int::try_from(size_of::<File>()).unwrap() + (*real).szOsFile;
        vfs.mxPathname = (*real).mxPathname;
        vfs.zName = c"power_loss".as_ptr();
        vfs.pAppData = real.cast();
        vfs.xOpen = Some(open);
        vfs.xDelete = Some(delete);
        vfs.xAccess = Some(access);
        vfs.xFullPathname = Some(full_path);
        vfs.xRandomness = Some(randomness);
        vfs.xSleep = Some(sleep);
        vfs.xCurrentTime = Some(current_time);
        assert_eq!(sqlite3_vfs_register(Box::into_raw(vfs), 0), SQLITE_OK);
    }
}
