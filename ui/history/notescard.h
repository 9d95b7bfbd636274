// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/historyvalues.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace LeadBridge::Ui {

/// What had to be put right when an event's values were read, a line each, and the way to the
/// string in Klientiks where that is at fault.
class NotesCard final : public QWidget
{
    Q_OBJECT
public:
    explicit NotesCard(QWidget *parent);

    /// @p eventTitle: of the Klientiks event, which tells where to correct. Without notes the
    /// card hides itself.
    void setNotes(const ReadingNotes &notes, const QString &eventTitle);

signals:
    void stringAsked();

private:
    void addLine(const ReadingNote &note, const QString &eventTitle);

    ReadingNotes m_notes;
    QString m_eventTitle;
    QWidget *m_frame;
    QVBoxLayout *m_lines;
    QPushButton *m_correct;
};

} // namespace LeadBridge::Ui
