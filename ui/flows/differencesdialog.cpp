// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flows/differencesdialog.h"

#include "app/interfaces/wording.h"
#include "ui/flows/trydialog.h"
#include "ui/history/codeview.h"
#include "ui/widgets/format.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/status.h"

#include <QHBoxLayout>
#include <QHash>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize firstSize(860, 560);
constexpr int listWidth = 300;
constexpr qsizetype longestValue = 2000;

/// "Would be sent", or why not.
QString standingText(const StepPreview &step)
{
    const QString what = wouldDoText(step.state);
    const QString why =
        step.state == State::Delivered ? QString() : oneLine(reasonText(step.reason));
    return why.isEmpty() ? what : what + ": "_L1 + why;
}

QString shownValue(const PreviewLine &line)
{
    if (line.secret)
        return u"•••"_s;
    return line.value.isEmpty() ? DifferencesDialog::tr("empty") : line.value.left(longestValue);
}

} // namespace

QStringList changedLines(const StepPreview &before, const StepPreview &after)
{
    QHash<QString, QString> old;
    for (const PreviewLine &line : before.lines)
        old.insert(line.name, shownValue(line));
    QStringList lines;
    for (const PreviewLine &line : after.lines) {
        const QString was = old.take(line.name);
        const QString is = shownValue(line);
        const QString from = was.isEmpty() ? DifferencesDialog::tr("nothing") : was;
        if (was != is)
            lines.append(DifferencesDialog::tr("%1: %2 → %3").arg(line.name, from, is));
    }
    // What does not go out at all is said by its state.
    QStringList gone = after.lines.isEmpty() ? QStringList {} : QStringList(old.keys());
    gone.sort();
    for (const QString &name : std::as_const(gone))
        lines.append(DifferencesDialog::tr("%1: %2 → %3")
                         .arg(name, old.value(name), DifferencesDialog::tr("nothing")));
    return lines;
}

DifferencesDialog::DifferencesDialog(const Comparison &comparison, const Flow &changed,
                                     QWidget *parent)
    : QDialog(parent)
    , m_comparison(comparison)
    , m_changed(changed)
    , m_list(new QListWidget(this))
    , m_step(new Paragraph({}, FontRole::Strong, Token::Text, this))
    , m_before(new Paragraph({}, FontRole::Body, Token::Text2, this))
    , m_after(new Paragraph({}, FontRole::Body, Token::Text2, this))
    , m_lines(new CodeView({}, this))
{
    setObjectName(u"differencesDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("What would be different"));
    build();
    fill();
    resize(firstSize);
}

void DifferencesDialog::build()
{
    m_list->setObjectName(u"differences"_s);
    m_list->setAccessibleName(tr("Events with differences"));
    m_list->setFixedWidth(listWidth);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideRight);
    m_lines->setAccessibleName(tr("Before and after"));
    auto *right = new QVBoxLayout;
    right->setSpacing(Space::inGroup);
    right->addWidget(m_step);
    right->addWidget(m_before);
    right->addWidget(m_after);
    right->addWidget(m_lines);
    right->addStretch(1);
    auto *body = new QHBoxLayout;
    body->setSpacing(Space::card);
    body->addWidget(m_list);
    body->addLayout(right, 1);
    auto *close = new QPushButton(tr("Close"), this);
    close->setObjectName(u"closeDifferences"_s);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Space::page, Space::page, Space::page, 20);
    column->setSpacing(Space::formRow);
    column->addWidget(new Paragraph(windowTitle(), FontRole::Section, Token::Text, this));
    column->addLayout(body, 1);
    column->addLayout(buttons);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_list, &QListWidget::currentRowChanged, this, &DifferencesDialog::showDifference);
}

void DifferencesDialog::fill()
{
    for (const StepDifference &difference : std::as_const(m_comparison.differences)) {
        const QString client =
            difference.client.isEmpty() ? tr("No name") : oneLine(difference.client, 60);
        auto *item = new QListWidgetItem(
            signIcon(difference.after.state == State::Invalid ? Sign::Invalid : Sign::Info),
            tr("No. %1 · %2 · step %3")
                .arg(number(difference.event.value), client)
                .arg(difference.step),
            m_list);
        item->setSizeHint({ listWidth - 2, Size::row });
    }
    m_list->setCurrentRow(0);
}

void DifferencesDialog::showDifference(int row)
{
    if (row < 0 || row >= m_comparison.differences.size())
        return;
    const StepDifference &difference = m_comparison.differences.at(row);
    const Action action = m_changed.actions.value(difference.step - 1);
    m_step->setText(tr("%1. %2").arg(difference.step).arg(oneLine(action.name, 100)));
    m_before->setText(tr("Now: %1").arg(standingText(difference.before)));
    m_after->setText(tr("After saving: %1").arg(standingText(difference.after)));
    m_lines->setText(changedLines(difference.before, difference.after).join(u'\n'));
}

} // namespace LeadBridge::Ui
