// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/connection.h"

#include "app/storage/sqlerror.h"

#include <QSqlError>

#include <atomic>

namespace LeadBridge {

namespace {

QString uniqueName()
{
    static std::atomic<quint64> count { 0 };
    return QStringLiteral("leadbridge-") + QString::number(++count);
}

} // namespace

Rows::~Rows()
{
    if (m_query)
        m_query->finish();
}

Connection::Connection() = default;

Connection::~Connection()
{
    close();
}

Result<> Connection::open(const QString &path, Mode mode)
{
    close();
    m_name = uniqueName();
    m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
    m_database.setDatabaseName(path);
    // A lock held by another program is an answer to somebody within a second.
    QString options = QStringLiteral("QSQLITE_BUSY_TIMEOUT=1000");
    if (mode == Mode::ReadOnly)
        options += QStringLiteral(";QSQLITE_OPEN_READONLY");
    m_database.setConnectOptions(options);
    clearError();
    if (!m_database.open()) {
        const Error error = errorOf(m_database.lastError());
        close();
        return tl::unexpected(error);
    }
    runOnce(QStringLiteral("PRAGMA foreign_keys = ON"));
    // Mapped pages and a large cache would count as our memory; the system caches the file.
    runOnce(QStringLiteral("PRAGMA mmap_size = 0"));
    runOnce(QStringLiteral("PRAGMA cache_size = -4000"));
    if (mode == Mode::ReadOnly)
        runOnce(QStringLiteral("PRAGMA query_only = ON"));
    const Result<> opened = result();
    if (!opened)
        close();
    return opened;
}

void Connection::close()
{
    m_statements.clear();
    if (!m_database.isValid())
        return;
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

bool Connection::runOnce(const QString &sql)
{
    if (failed() || faulty(sql))
        return false;
    QSqlQuery query(m_database);
    if (query.exec(sql))
        return true;
    setError(errorOf(query.lastError()));
    return false;
}

QVariant Connection::valueOnce(const QString &sql)
{
    if (failed() || faulty(sql))
        return {};
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.exec(sql)) {
        setError(errorOf(query.lastError()));
        return {};
    }
    return query.next() ? query.value(0) : QVariant();
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

QSqlQuery *Connection::prepared(const char *sql)
{
    if (failed())
        return nullptr;
    const auto known = m_statements.find(sql);
    if (known != m_statements.end())
        return &known->second;
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.prepare(QString::fromLatin1(sql))) {
        setError(errorOf(query.lastError()));
        return nullptr;
    }
    return &m_statements.emplace(sql, std::move(query)).first->second;
}

bool Connection::execute(QSqlQuery &query)
{
    if (m_fault && faulty(query.lastQuery()))
        return false;
    if (!query.exec()) {
        setError(errorOf(query.lastError()));
        return false;
    }
    if (!query.isSelect())
        m_changes = query.numRowsAffected();
    return true;
}

bool Connection::faulty(const QString &sql)
{
    const auto fault = m_fault ? m_fault(sql) : std::nullopt;
    if (fault)
        setError(*fault);
    return fault.has_value();
}

QVariant Connection::variant(const QString &text)
{
    return text.isNull() ? QVariant(QStringLiteral("")) : QVariant(text);
}

QVariant Connection::variant(const QByteArray &bytes)
{
    return bytes.isNull() ? QVariant(QByteArray("")) : QVariant(bytes);
}

QVariant Connection::variant(const std::optional<qint64> &value)
{
    return value ? QVariant(*value) : QVariant();
}

} // namespace LeadBridge
