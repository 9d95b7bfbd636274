// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <map>
#include <optional>
#include <string_view>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace LeadBridge {

class Connection;

/// The rows of one query. Hands the statement back when it goes, so that no read lock stays;
/// until then the same query cannot be asked again.
class Rows
{
public:
    Rows(Connection &db, sqlite3_stmt *statement)
        : m_db(db)
        , m_statement(statement)
    {
    }
    Rows(const Rows &) = delete;
    Rows &operator=(const Rows &) = delete;
    ~Rows();

    /// False at the end and where the query failed.
    bool next();
    [[nodiscard]] qint64 number(int column) const;
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] QByteArray bytes(int column) const;
    [[nodiscard]] bool isNull(int column) const;

private:
    Connection &m_db;
    sqlite3_stmt *m_statement;
};

/// One SQLite connection with its prepared statements. Lives on the thread that opened it.
/// The first failure sticks: statements after it do nothing until clearError(), so that a
/// group of statements is asked once, at its end, whether all went well.
class Connection
{
public:
    enum class Mode {
        ReadWrite,
        ReadOnly,
        ReadUntouched, ///< nobody else has the file open, and nothing is made beside it
    };

    Connection() = default;
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;
    ~Connection();

    /// A reading connection cannot write. The file must exist.
    Result<> open(const QString &path, Mode mode);
    void close();
    [[nodiscard]] bool isOpen() const { return m_handle != nullptr; }

    /// Runs a statement. @p sql must be a string literal: its statement is prepared once.
    template <class... Values> bool run(const char *sql, const Values &...values)
    {
        sqlite3_stmt *statement = prepared(sql);
        return statement && bindAll(statement, values...) && finish(statement);
    }

    template <class... Values> [[nodiscard]] Rows query(const char *sql, const Values &...values)
    {
        sqlite3_stmt *statement = prepared(sql);
        return { *this, statement && bindAll(statement, values...) ? statement : nullptr };
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
    [[nodiscard]] QString valueOnce(const QString &sql);

    /// Rows changed by the last statement that changes rows.
    [[nodiscard]] int changes() const;

    [[nodiscard]] bool failed() const { return m_error.has_value(); }
    /// Ok, or the first failure since clearError().
    [[nodiscard]] Result<> result() const;
    void setError(const Error &error);
    void clearError() { m_error.reset(); }

    /// For tests: asked before every statement; an answer stands for the statement's failure.
    using Fault = std::function<std::optional<Error>(const QByteArray &sql)>;
    void setFault(const Fault &fault) { m_fault = fault; }

private:
    friend class Rows;

    template <class... Values>
    bool bindAll([[maybe_unused]] sqlite3_stmt *statement, const Values &...values)
    {
        [[maybe_unused]] int position = 0;
        return (bind(statement, ++position, values) && ...);
    }
    bool bind(sqlite3_stmt *statement, int position, const QString &text);
    bool bind(sqlite3_stmt *statement, int position, const QByteArray &bytes);
    bool bind(sqlite3_stmt *statement, int position, qint64 value);
    bool bind(sqlite3_stmt *statement, int position, int value);
    bool bind(sqlite3_stmt *statement, int position, bool value);
    bool bind(sqlite3_stmt *statement, int position, const std::optional<qint64> &value);
    bool bind(sqlite3_stmt *statement, int position, const std::optional<QByteArray> &bytes);

    sqlite3_stmt *prepare(const QByteArray &sql, bool keep);
    sqlite3_stmt *prepared(const char *sql);
    bool step(sqlite3_stmt *statement);
    bool finish(sqlite3_stmt *statement);
    bool check(int code);
    bool faulty(const char *sql);

    sqlite3 *m_handle = nullptr;
    std::map<std::string_view, sqlite3_stmt *> m_statements;
    std::optional<Error> m_error;
    Fault m_fault;
};

} // namespace LeadBridge
