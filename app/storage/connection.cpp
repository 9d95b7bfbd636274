// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/connection.h"

#include "app/storage/sqlerror.h"

#include <QFileInfo>
#include <QUrl>

#include <sqlite3.h>

namespace LeadBridge {

namespace {

constexpr int busyMs = 1000; // a lock held by another program is an answer within a second

/// SQLITE_TRANSIENT: SQLite takes a copy.
const auto copied = reinterpret_cast<sqlite3_destructor_type>(-1);

/// A path that begins with "file:" would be taken for an address, so all are written as one.
QByteArray nameFor(const QString &path, Connection::Mode mode)
{
    const QByteArray url =
        QUrl::fromLocalFile(QFileInfo(path).absoluteFilePath()).toEncoded(QUrl::FullyEncoded);
    return mode == Connection::Mode::ReadUntouched ? url + "?immutable=1" : url;
}

} // namespace

Rows::~Rows()
{
    if (m_statement)
        sqlite3_reset(m_statement);
}

bool Rows::next()
{
    if (m_statement && m_db.step(m_statement))
        return true;
    m_statement = nullptr; // a further step would run it again
    return false;
}

qint64 Rows::number(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

QString Rows::text(int column) const
{
    const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return QString::fromUtf8(text, sqlite3_column_bytes(m_statement, column));
}

QByteArray Rows::bytes(int column) const
{
    const auto *data = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return { data, sqlite3_column_bytes(m_statement, column) };
}

bool Rows::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

Connection::~Connection()
{
    close();
}

Result<> Connection::open(const QString &path, Mode mode)
{
    close();
    clearError();
    // NOMUTEX: no handle crosses a thread, so that SQLite need not lock it.
    const int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_URI
        | (mode == Mode::ReadWrite ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY);
    check(sqlite3_open_v2(nameFor(path, mode).constData(), &m_handle, flags, nullptr));
    if (!failed()) {
        sqlite3_busy_timeout(m_handle, busyMs);
        runOnce(QStringLiteral("PRAGMA foreign_keys = ON"));
        // Mapped pages and a large cache would count as our memory; the system caches the file.
        runOnce(QStringLiteral("PRAGMA mmap_size = 0"));
        runOnce(QStringLiteral("PRAGMA cache_size = -4000"));
        if (mode != Mode::ReadWrite)
            runOnce(QStringLiteral("PRAGMA query_only = ON"));
    }
    const Result<> opened = result();
    if (!opened)
        close();
    return opened;
}

void Connection::close()
{
    for (const auto &[sql, statement] : m_statements)
        sqlite3_finalize(statement);
    m_statements.clear();
    sqlite3_close(m_handle);
    m_handle = nullptr;
}

bool Connection::runOnce(const QString &sql)
{
    std::ignore = valueOnce(sql);
    return !failed();
}

QString Connection::valueOnce(const QString &sql)
{
    if (failed())
        return {};
    sqlite3_stmt *statement = prepare(sql.toUtf8(), false);
    QString value;
    if (statement) {
        Rows rows(*this, statement);
        if (rows.next())
            value = rows.text(0);
        while (rows.next()) { }
    }
    sqlite3_finalize(statement);
    return value;
}

int Connection::changes() const
{
    return sqlite3_changes(m_handle);
}

Result<> Connection::result() const
{
    if (m_error)
        return tl::unexpected(*m_error);
    return {};
}

void Connection::setError(const Error &error)
{
    if (!m_error)
        m_error = error;
}

bool Connection::bind(sqlite3_stmt *statement, int position, const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    // Never null: a null text would be stored as NULL.
    return check(sqlite3_bind_text64(statement, position, utf8.isNull() ? "" : utf8.constData(),
                                     static_cast<sqlite3_uint64>(utf8.size()), copied,
                                     SQLITE_UTF8));
}

bool Connection::bind(sqlite3_stmt *statement, int position, const QByteArray &bytes)
{
    return check(sqlite3_bind_blob64(statement, position, bytes.isNull() ? "" : bytes.constData(),
                                     static_cast<sqlite3_uint64>(bytes.size()), copied));
}

bool Connection::bind(sqlite3_stmt *statement, int position, qint64 value)
{
    return check(sqlite3_bind_int64(statement, position, value));
}

bool Connection::bind(sqlite3_stmt *statement, int position, int value)
{
    return bind(statement, position, qint64(value));
}

bool Connection::bind(sqlite3_stmt *statement, int position, bool value)
{
    return bind(statement, position, qint64(value));
}

bool Connection::bind(sqlite3_stmt *statement, int position, const std::optional<qint64> &value)
{
    return value ? bind(statement, position, *value)
                 : check(sqlite3_bind_null(statement, position));
}

bool Connection::bind(sqlite3_stmt *statement, int position, const std::optional<QByteArray> &bytes)
{
    return bytes ? bind(statement, position, *bytes)
                 : check(sqlite3_bind_null(statement, position));
}

sqlite3_stmt *Connection::prepare(const QByteArray &sql, bool keep)
{
    sqlite3_stmt *statement = nullptr;
    check(sqlite3_prepare_v3(m_handle, sql.constData(), static_cast<int>(sql.size()),
                             keep ? SQLITE_PREPARE_PERSISTENT : 0U, &statement, nullptr));
    return statement;
}

sqlite3_stmt *Connection::prepared(const char *sql)
{
    if (failed())
        return nullptr;
    const auto known = m_statements.find(sql);
    if (known != m_statements.end())
        return known->second;
    sqlite3_stmt *statement = prepare(sql, true);
    if (statement)
        m_statements.emplace(sql, statement);
    return statement;
}

/// One row further. False at the end and after a failure.
bool Connection::step(sqlite3_stmt *statement)
{
    if (failed() || (m_fault && !sqlite3_stmt_busy(statement) && faulty(sqlite3_sql(statement))))
        return false;
    const int code = sqlite3_step(statement);
    if (code == SQLITE_ROW)
        return true;
    if (code != SQLITE_DONE)
        check(code);
    sqlite3_reset(statement);
    return false;
}

bool Connection::finish(sqlite3_stmt *statement)
{
    while (step(statement)) { }
    return !failed();
}

bool Connection::check(int code)
{
    if (code == SQLITE_OK)
        return true;
    setError({ kindOfSqliteCode(code),
               QString::fromUtf8(m_handle ? sqlite3_errmsg(m_handle) : sqlite3_errstr(code))
                   + QStringLiteral(" (SQLite ") + QString::number(code) + QLatin1Char(')'),
               {} });
    return false;
}

bool Connection::faulty(const char *sql)
{
    const auto fault = m_fault(sql);
    if (fault)
        setError(*fault);
    return fault.has_value();
}

} // namespace LeadBridge
