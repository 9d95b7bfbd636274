// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/historyvalues.h"

#include <QHash>
#include <QWidget>

class QTabBar;

namespace LeadBridge::Ui {

class CodeView;
class CopyButton;
class FieldList;

/// Fields, what was sent, what came back, and the request as it came.
class StoryTabs final : public QWidget
{
    Q_OBJECT
public:
    explicit StoryTabs(QWidget *parent);
    void setStory(const EventStory &story, const QHash<QString, QString> &sentAs);

signals:
    void searchAsked(const QString &value);

private:
    enum Tab { FieldsTab, SentTab, AnswerTab, RawTab, TabCount };

    void showTab(int tab);
    [[nodiscard]] static QString fieldsText(const Fields &fields);

    QTabBar *m_bar;
    CopyButton *m_copy;
    FieldList *m_fields;
    CodeView *m_sent;
    CodeView *m_answer;
    CodeView *m_raw;
    QList<QWidget *> m_pages;
    QString m_fieldsText;
};

} // namespace LeadBridge::Ui
