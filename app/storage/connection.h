// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QByteArray>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariant>

#include <functional>
#include <map>
#include <optional>
#include <string_view>

namespace LeadBridge {

/// The rows of one query. Hands the statement back when it goes, so that no read lock stays.
class Rows
{
public:
    explicit Rows(QSqlQuery *query)
        : m_query(query)
    {
    }
    Rows(const Rows &) = delete;
    Rows &operator=(const Rows &) = delete;
    ~Rows();

    /// False at the end and where the query failed.
    bool next() { return m_query && m_query->next(); }
    [[nodiscard]] qint64 number(int column) const { return m_query->value(column).toLongLong(); }
    [[nodiscard]] QString text(int column) const { return m_query->value(column).toString(); }
    [[nodiscard]] QByteArray bytes(int column) const
    {
        return m_query->value(column).toByteArray();
    }
    [[nodiscard]] bool isNull(int column) const { return m_query->isNull(column); }

private:
    QSqlQuery *m_query;
};

/// One SQLite connection with its prepared statements. Lives on the thread that opened it.
/// The first failure sticks: statements after it do nothing until clearError(), so that a
/// group of statements is asked once, at its end, whether all went well.
class Connection
{
public:
    enum class Mode { ReadWrite, ReadOnly };

    Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;
    ~Connection();

    /// A reading connection cannot write and needs an existing file.
    Result<> open(const QString &path, Mode mode);
    void close();
    [[nodiscard]] bool isOpen() const { return m_database.isValid(); }

    /// Runs a statement. @p sql must be a string literal: its statement is prepared once.
    template <class... Values> bool run(const char *sql, const Values &...values)
    {
        QSqlQuery *query = bound(sql, values...);
        return query && execute(*query);
    }

    template <class... Values> [[nodiscard]] Rows query(const char *sql, const Values &...values)
    {
        QSqlQuery *query = bound(sql, values...);
        return Rows(query && execute(*query) ? query : nullptr);
    }

    /// The first column of the first row; nothing where there is no row or it is NULL.
    template <class... Values>
    [[nodiscard]] std::optional<qint64> value(const char *sql, const Values &...values)
    {
        Rows rows = query(sql, values...);
        return rows.next() && !rows.isNull(0) ? std::optional(rows.number(0)) : std::nullopt;
    }

    /// Runs a statement that is not kept prepared: schema, pragmas.
    bool runOnce(const QString &sql);
    /// The first value of a pragma or another query that is not kept prepared.
    [[nodiscard]] QVariant valueOnce(const QString &sql);

    /// Rows changed by the last run().
    [[nodiscard]] int changes() const { return m_changes; }

    [[nodiscard]] bool failed() const { return m_error.has_value(); }
    /// Ok, or the first failure since clearError().
    [[nodiscard]] Result<> result() const;
    void setError(const Error &error);
    void clearError() { m_error.reset(); }

    /// For tests: asked before every statement; an answer stands for the statement's failure.
    using Fault = std::function<std::optional<Error>(const QString &sql)>;
    void setFault(const Fault &fault) { m_fault = fault; }

private:
    template <class... Values> QSqlQuery *bound(const char *sql, const Values &...values)
    {
        QSqlQuery *query = prepared(sql);
        if (query) {
            [[maybe_unused]] int position = 0;
            (query->bindValue(position++, variant(values)), ...);
        }
        return query;
    }
    QSqlQuery *prepared(const char *sql);
    bool execute(QSqlQuery &query);
    bool faulty(const QString &sql);

    // QtSql binds a null text as NULL; ours are empty, never NULL.
    static QVariant variant(const QString &text);
    static QVariant variant(const QByteArray &bytes);
    static QVariant variant(bool value) { return QVariant(value ? 1 : 0); }
    static QVariant variant(int value) { return QVariant(value); }
    static QVariant variant(qint64 value) { return QVariant(value); }
    static QVariant variant(const std::optional<qint64> &value);

    QSqlDatabase m_database;
    QString m_name;
    std::map<std::string_view, QSqlQuery> m_statements;
    std::optional<Error> m_error;
    int m_changes = 0;
    Fault m_fault;
};

} // namespace LeadBridge
