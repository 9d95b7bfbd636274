// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/klientiks/stringcheck.h"

#include <QWidget>

class QBoxLayout;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;
class QTextEdit;
class QTimer;

namespace LeadBridge::Ui {

class Banner;
class CopyButton;
class FaultList;
class Paragraph;
class PastedView;
class SignView;

/// Turns a damaged parameter string into one that works: what was pasted with its faults marked,
/// the faults in words, and the repaired string.
class StringCheckView final : public QWidget
{
    Q_OBJECT
public:
    explicit StringCheckView(QWidget *parent = nullptr);

    /// The event the string is for (empty: told from it), and the version its mark should have.
    void setExpected(const QString &eventId, int version);
    void setText(const QString &pasted);
    /// Empties the field for another string.
    void reset();
    [[nodiscard]] const StringCheck &check() const { return m_check; }

public slots:
    void nextFault();
    void previousFault();
    void copyRepaired();

signals:
    /// The operator wants the flow to ask for what this string asks for.
    void keepAsked(const LeadBridge::StringCheck &check);
    void checked();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *buildEmpty();
    QWidget *buildResult();
    QWidget *buildSource(QWidget *parent);
    QWidget *buildRepaired(QWidget *parent);
    void typed();
    void recheck();
    void showCheck();
    void showRepaired();
    void goTo(int fault);
    void arrange();

    QString m_event;
    int m_version = 0;
    QString m_pasted;
    QStringList m_keptForeign;
    StringCheck m_check;

    QStackedWidget *m_stack;
    QPlainTextEdit *m_field;
    QTimer *m_pause;
    Paragraph *m_refusal;
    QBoxLayout *m_columns = nullptr;
    Banner *m_faultless;
    PastedView *m_source;
    FaultList *m_faults;
    QTextEdit *m_repaired;
    Paragraph *m_done;
    CopyButton *m_copy;
    QPushButton *m_keep;
};

} // namespace LeadBridge::Ui
