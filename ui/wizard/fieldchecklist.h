// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizard/fieldchoices.h"

#include <QFrame>

class QVBoxLayout;

namespace LeadBridge::Ui {

class FieldRow;

/// The checklist of what Klientiks is to send: tick, rename, and put in order by Alt+Up and
/// Alt+Down or by dragging.
class FieldChecklist final : public QFrame
{
    Q_OBJECT
public:
    explicit FieldChecklist(QWidget *parent = nullptr);

    void setChoices(const QList<FieldChoice> &choices);
    [[nodiscard]] QList<FieldChoice> choices() const;
    void add(const FieldChoice &choice);
    [[nodiscard]] FieldRow *row(const QString &placeholder) const;

signals:
    /// By the operator's hand.
    void edited();

private:
    void addRow(const FieldChoice &choice);
    void move(FieldRow *row, int direction);
    void dragTo(FieldRow *row, int globalY);
    void remove(FieldRow *row);
    void tellNames();
    void orderFocus();

    QVBoxLayout *m_column;
    QList<FieldRow *> m_rows;
};

} // namespace LeadBridge::Ui
