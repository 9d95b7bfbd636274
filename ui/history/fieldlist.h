// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/flow/fields.h"

#include <QHash>
#include <QWidget>

class QVBoxLayout;

namespace LeadBridge::Ui {

/// The fields of an event, a line each, in order of arrival; beside a value what it was sent as.
class FieldList final : public QWidget
{
    Q_OBJECT
public:
    static constexpr int shownFields = 200;

    explicit FieldList(QWidget *parent);
    /// @p sentAs: by the field's name, the value that went out instead.
    /// @p came: as they were received, where they were corrected since.
    void setFields(const Fields &fields, const QHash<QString, QString> &sentAs,
                   const Fields &came = {});

signals:
    void searchAsked(const QString &value);

private:
    QWidget *makeRow(const Field &field, const QString &sentAs);
    /// What stands beside the value; empty: nothing.
    [[nodiscard]] QString originOf(const Field &field) const;
    void showMenu(const Field &field, const QPoint &globalPos);

    Fields m_fields;
    QHash<QString, QString> m_sentAs;
    Fields m_came;
    QVBoxLayout *m_column;
};

} // namespace LeadBridge::Ui
