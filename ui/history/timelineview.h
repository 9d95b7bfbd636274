// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/history/timeline.h"

#include <QAbstractButton>
#include <QSet>

class QLabel;
class QVBoxLayout;

namespace LeadBridge::Ui {

class CodeView;
class Paragraph;

/// One station: sign on the line, title, time at the right, a small line; a press (or Space)
/// unfolds what was sent and answered.
class TimelineItem final : public QAbstractButton
{
    Q_OBJECT
public:
    TimelineItem(const TimelineEntry &entry, bool last, QWidget *parent);

    /// What it unfolds to; without it the item is no button.
    void setDetails(const QString &sent, const QString &answer);
    /// Offers to send again from the step that begins here.
    void offerResend();
    [[nodiscard]] bool isUnfolded() const { return isChecked(); }
    [[nodiscard]] QString title() const { return m_entry.title; }
    [[nodiscard]] QString sub() const { return m_entry.sub; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

signals:
    void resendAsked();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void buildTexts();
    void unfold(bool unfolded);

    TimelineEntry m_entry;
    bool m_last;
    QVBoxLayout *m_column;
    QString m_sent;
    QString m_answer;
    QWidget *m_details = nullptr;
};

/// The story from receipt to the last try. Long rows of tries are folded in the middle.
class TimelineView final : public QWidget
{
    Q_OBJECT
public:
    explicit TimelineView(QWidget *parent = nullptr);

    /// What stays the same is not built anew, and what was unfolded stays so for one event.
    void setStory(const EventStory &story, const QDateTime &nowUtc);
    void clear();

signals:
    /// @p step from 1.
    void resendAsked(int step);

private:
    void build(const EventStory &story);
    void addEntry(const TimelineEntry &entry, bool last, const EventStory &story);
    void addFold(qsizetype hidden, const EventStory &story);

    using AttemptKey = QPair<DeliveryId, int>;

    EventId m_event;
    QList<TimelineEntry> m_entries;
    QSet<AttemptKey> m_unfolded;
    bool m_showAll = false;
    QVBoxLayout *m_column;
};

} // namespace LeadBridge::Ui
